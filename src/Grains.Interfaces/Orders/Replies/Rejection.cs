using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Why a command was refused: a code, the verb it failed at and, where single fields are to blame, which.</summary>
[GenerateSerializer, Immutable, Alias("og.rejection")]
public sealed record Rejection
{
    [Id(0)] public required RejectionCode Code { get; init; }

    /// <summary>The verb that was refused; null when the whole command was.</summary>
    [Id(1)] public Verb? Verb { get; init; }

    [Id(2)] public ValueList<FieldProblem> Problems { get; init; }

    public static Rejection Of(RejectionCode code, Verb? verb = null) => new() { Code = code, Verb = verb };

    public static Rejection Invalid(Verb verb, params FieldProblem[] problems) =>
        new() { Code = RejectionCode.InvalidFields, Verb = verb, Problems = [.. problems] };
}
