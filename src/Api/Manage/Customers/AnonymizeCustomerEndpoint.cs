using OrderGrains.Api.Doors;

namespace OrderGrains.Api.Manage.Customers;

/// <summary>Erases a customer, as far as their orders are over.</summary>
internal static class AnonymizeCustomerEndpoint
{
    /// <summary>How many of the orders that are not over yet are named.</summary>
    private const int Named = 100;

    public static async Task<IResult> Post(string id, DoorRequest request, CustomerErasure erasure)
    {
        if (CustomerAccess.Refusal(request, id) is { } refusal)
            return request.Fail(refusal);

        var (progress, failure) = await erasure.Run(id, request);
        if (progress is null)
            return request.Fail(failure!);
        return progress.Known || progress.Anonymized + progress.Open.Count > 0
            ? Answer(progress)
            : request.Fail(CustomerAccess.NotFound(id));
    }

    private static JsonAnswer Answer(ErasureProgress progress) => new(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("customer", !progress.Known ? "unknown" : progress.IsDone ? "anonymized" : "kept");
        writer.WriteNumber("orders", progress.Anonymized);
        writer.WriteNumber("open", progress.Open.Count);
        writer.WriteStartArray("openOrders");
        foreach (var order in progress.Open.Take(Named))
            writer.WriteStringValue(order);
        writer.WriteEndArray();
        writer.WriteBoolean("more", progress.More);
        writer.WriteEndObject();
    });
}
