using OrderGrains.Api.Doors;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Bulk;

/// <summary>Creates an order for every line of the body, each by itself.</summary>
internal static class ImportEndpoint
{
    public static readonly DoorProfile Profile = new(Door.Manage)
    {
        Accepts = type => type is JsonLines.ContentType or "application/ndjson" or "application/jsonl",
        Needed = $"Content-Type must be {JsonLines.ContentType}",
        StreamsBody = true,
    };

    public static readonly DoorQuery Parameters = new([
        new("results", "all, or refused for lines that were refused alone. Default all."),
    ]);

    public static IResult Post(
        DoorRequest request, HttpRequest http, OrderReads reads, LineBudget budget, IHostApplicationLifetime lifetime)
    {
        var query = new StrictQuery(http.Query, Parameters);
        var onlyRefused = query.OneOf("results", ["all", "refused"]) == "refused";
        return query.Problems.Count > 0
            ? ManageErrors.InvalidQuery(query.Problems)
            : new ImportRun(request, new LineImporter(request, reads), budget, onlyRefused, lifetime.ApplicationStopping);
    }
}
