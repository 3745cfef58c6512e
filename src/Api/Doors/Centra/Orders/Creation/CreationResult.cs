using System.Text.Json.Nodes;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.Centra.Orders.Creation;

/// <summary>What became of an order that was to be created: one of the three is set.</summary>
internal sealed record CreationResult
{
    /// <summary>The answer to success.</summary>
    public JsonObject? Created { get; private init; }

    public CreationProblem? Problem { get; private init; }

    /// <summary>A reply that is none of the vendor's business: not now, unknown, key reused.</summary>
    public OrderReply? Failure { get; private init; }

    /// <summary>An order may be split into several, so they are a list; one that was only prepared is none yet.</summary>
    public static CreationResult Of(long number, bool createOnly) => new()
    {
        Created = createOnly
            ? CentraCall.Success(("order", number))
            : CentraCall.Success(("orders", new JsonArray(number))),
    };

    public static implicit operator CreationResult(CreationProblem problem) => new() { Problem = problem };

    public static CreationResult Failed(OrderReply reply) => new() { Failure = reply };
}
