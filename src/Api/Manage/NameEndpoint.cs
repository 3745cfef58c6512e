using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage;

/// <summary>The order that another name stands for: its number, or the id of one of its parts.</summary>
internal static class NameEndpoint
{
    public const string Answer = """{ "kind": "Transaction", "name": "300011", "orderId": "MSP12345" }""";

    /// <summary>Nothing is found where several orders have the name, or the caller does not serve the one that has it.</summary>
    public static async Task<IResult> Get(string kind, string name, DoorRequest request, OrderReads reads)
    {
        if (!Enum.GetNames<AliasKind>().Contains(kind) || !Enum.TryParse<AliasKind>(kind, out var known))
        {
            return ManageErrors.InvalidQuery(
                [new("kind", $"must be one of {string.Join(", ", Enum.GetNames<AliasKind>())}")]);
        }

        var orderId = await reads.Find(request.Caller, known, name, request.Aborted);
        if (orderId is null || (await request.Read(orderId)).Outcome != OrderOutcome.Accepted)
            return request.Fail(new DoorFailure(FailureKind.NotFound, $"No order is known by the {kind} '{name}'."));
        return new JsonAnswer(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("kind", kind);
            writer.WriteString("name", name);
            writer.WriteString("orderId", orderId);
            writer.WriteEndObject();
        });
    }
}
