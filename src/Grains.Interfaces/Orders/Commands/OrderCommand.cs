using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>
/// One request to an order: a list of actions decided as one, all or none. Everything the decision needs is inside; it reads nothing
/// else.
/// </summary>
[GenerateSerializer, Immutable, Alias("og.orderCommand")]
public sealed record OrderCommand
{
    /// <summary>Unique per request; a retry inside the service repeats it and gets the first answer.</summary>
    [Id(0)] public required Guid CommandId { get; init; }

    [Id(1)] public required Door Door { get; init; }

    /// <summary>The credential that asked, as the history names it.</summary>
    [Id(2)] public required string Actor { get; init; }

    [Id(3)] public CallerRole Role { get; init; }

    /// <summary>The customer who has logged in to ask, see <see cref="CustomerScope"/>; null for everybody else.</summary>
    [Id(180)] public string? Customer { get; init; }

    /// <summary>The client's own retry key, when it sent one.</summary>
    [Id(4)] public IdempotencyKey? IdempotencyKey { get; init; }

    /// <summary>The versions the client accepts (<c>If-Match</c>); null accepts any, an empty list none.</summary>
    [Id(5)] public ValueList<long>? ExpectedVersions { get; init; }

    /// <summary>The markets the caller serves, see <see cref="MarketScope"/>.</summary>
    [Id(6)] public ValueList<int>? Markets { get; init; }

    [Id(7)] public ValueList<OrderAction> Actions { get; init; }

    /// <summary>True where the caller has sent the command before and cannot know whether it was carried out.</summary>
    [Id(8)] public bool Repeated { get; init; }

    /// <summary>
    /// What the request refers to and does not exist, as the door found when it looked its references up. Then the command is refused,
    /// but by the order: after a replay has been recognised and the caller's right to touch the order has been judged.
    /// </summary>
    [Id(11)] public ValueList<FieldProblem> Unresolved { get; init; }

    /// <summary>How long ago the caller sent the command first, where it is repeated: nobody need look for it further back.</summary>
    [Id(9)] public TimeSpan Age { get; init; }

    /// <summary>The command is only decided: the reply tells what it would do, and neither a change nor a record of it is left.</summary>
    [Id(10)] public bool DryRun { get; init; }

    /// <summary>
    /// True where nobody is expected to ask for the order soon, as when a great many are imported: its grain then leaves the memory at
    /// once.
    /// </summary>
    [Id(12)] public bool Fleeting { get; init; }

    /// <summary>What is kept elsewhere for the order that is to be placed; null where nobody has asked for anything.</summary>
    [Id(240)] public HeldItems? Held { get; init; }

    /// <summary>Whether one of its actions has the order take what is kept elsewhere: it is placed, or its editing ends.</summary>
    public bool Takes
    {
        get
        {
            foreach (var action in Actions.AsSpan())
            {
                if (action.Verb is Verb.Place or Verb.StopEditing)
                    return true;
            }

            return false;
        }
    }
}
