using OrderGrains.Api.Doors;
using OrderGrains.Api.Orders;
using OrderGrains.Merchants;

namespace OrderGrains.Api.Manage;

/// <summary>What came back of an article and was put on the shelf again.</summary>
internal static class StockEndpoint
{
    /// <summary>Of an article that nothing came back of, or that there is not, it is none.</summary>
    public static async Task<IResult> Get(string sku, DoorRequest request, GrainReads reads)
    {
        var key = GrainKeys.Stock(request.Caller.Merchant, sku);
        var pieces = await reads.Ask(key, (IStockGrain grain) => grain.Restocked(), request.Aborted);
        return new JsonAnswer(StatusCodes.Status200OK, JsonAnswer.Json, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("sku", sku);
            writer.WriteNumber("restocked", pieces);
            writer.WriteEndObject();
        });
    }
}
