using Microsoft.OpenApi;
using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.ElasticPath.Integrations.Logs;

/// <summary>What the calls about logs of integrations answer.</summary>
internal static class IntegrationLogShapes
{
    public static readonly NamedShape Log = new("ElasticPathIntegrationLog", Object(
        ("id", Text),
        ("type", OneOf(IntegrationLogResponses.LogType)),
        ("succeeded", Flag),
        ("attempt", Whole),
        ("body", Text),
        ("status_code", Whole),
        ("error_detail", Text),
        ("relationships", Object(
            ("integration", Object(("data", Object(("type", OneOf("integration")), ("id", Text))))),
            ("job", Object(("data", Job()))))),
        ("meta", Object(("timestamps", Object(("created_at?", Time)))))));

    public static readonly NamedShape Logs = new("ElasticPathIntegrationLogs", Page(Log.Ref));

    public static readonly NamedShape Jobs = new("ElasticPathIntegrationJobs", Page(Job()));

    public static IEnumerable<NamedShape> All => [Log, Logs, Jobs];

    private static OpenApiSchema Job() => Object(("type", OneOf(IntegrationLogResponses.JobType)), ("id", Text));

    private static OpenApiSchema Page(IOpenApiSchema item) => Object(
        ("data", List(item)),
        ("meta", Object(("limit", Whole), ("offset", Whole), ("current", Whole), ("total", Whole))),
        ("results", Object(("total", Whole))));
}
