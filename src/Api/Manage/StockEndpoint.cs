using OrderGrains.Api.Doors;
using OrderGrains.Api.Manage.Acting;
using OrderGrains.Api.Orders;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage;

/// <summary>
/// The pieces of an article: what came back and was put on the shelf again, and what can be sold where somebody has counted.
/// </summary>
internal static class StockEndpoint
{
    /// <summary>Of an article that nothing came back of, or that there is not, it is none.</summary>
    public static async Task<IResult> Get(string sku, DoorRequest request, GrainReads reads)
    {
        var pieces = await Ask(sku, request, reads, grain => grain.Restocked());
        return Show(sku, pieces, await Ask(sku, request, reads, grain => grain.Available()));
    }

    /// <summary>Says how many can be sold from now on, so that a repeat changes nothing; null has them counted no longer.</summary>
    public static async Task<IResult> Put(string sku, DoorRequest request, GrainReads reads)
    {
        var problems = new List<FieldMessage>();
        var members = new MemberReader(request.Body, "", problems);
        var available = members.IsRemoved("available") ? (long?)null : members.NeededWhole("available", -Amounts.Max, Amounts.Max);
        members.Close();
        if (problems.Count > 0)
            return ManageErrors.NotUnderstood(problems);
        var pieces = await Ask(sku, request, reads, async grain =>
        {
            await grain.Count(available);
            return await grain.Restocked();
        });
        return Show(sku, pieces, available);
    }

    private static Task<T> Ask<T>(string sku, DoorRequest request, GrainReads reads, Func<IStockGrain, Task<T>> question) =>
        reads.Ask(GrainKeys.Stock(request.Caller.Merchant, sku), question, request.Aborted);

    private static JsonAnswer Show(string sku, long restocked, long? available) => new(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("sku", sku);
        writer.WriteNumber("restocked", restocked);
        if (available is { } pieces)
            writer.WriteNumber("available", pieces);
        else
            writer.WriteNull("available");
        writer.WriteEndObject();
    });
}
