using Microsoft.OpenApi;
using OrderGrains.Api.OpenApi.Shapes;
using static OrderGrains.Api.OpenApi.Shapes.Shape;

namespace OrderGrains.Api.Doors.ElasticPath.Integrations;

/// <summary>What the calls about integrations take and answer.</summary>
internal static class IntegrationShapes
{
    public static readonly NamedShape New = new("ElasticPathNewIntegration", Open(("data", Sent(""))));

    public static readonly NamedShape Update = new("ElasticPathIntegrationUpdate", Open(("data", Sent("?"))));

    public static readonly NamedShape Integration = new("ElasticPathIntegration", Object(
        ("type", OneOf("integration")),
        ("id", Text),
        ("name", Text),
        ("description", Text),
        ("enabled", Flag),
        ("integration_type", OneOf("webhook")),
        ("observes", List(Text)),
        ("configuration", Object(("url", Text), ("secret_key?", Text))),
        ("meta", Object(("timestamps", Object(("created_at", Time)))))));

    public static readonly NamedShape One = new("ElasticPathIntegrationAnswer", Object(("data", Integration.Ref)));

    public static readonly NamedShape Many = new("ElasticPathIntegrations", Object(
        ("data", List(Integration.Ref)), ("meta", Object(("results", Object(("total", Whole)))))));

    public static IEnumerable<NamedShape> All => [New, Update, Integration, One, Many];

    /// <param name="optional">A question mark where what a new one needs may be absent.</param>
    private static OpenApiSchema Sent(string optional) => Open(
        ("type", OneOf("integration")),
        ("name" + optional, Maybe(Text)),
        ("description?", Maybe(Text)),
        ("enabled?", Flag),
        ("integration_type?", OneOf("webhook")),
        ("observes" + optional, List(Text)),
        ("configuration" + optional, Open(("url" + optional, Text), ("secret_key?", Maybe(Text)))));
}
