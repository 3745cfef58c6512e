using System.Text.Json.Nodes;
using OrderGrains.Orders;

namespace OrderGrains.Fuzz.Grammars;

/// <summary>All calls that requests are made of.</summary>
/// <param name="openApi">The service's OpenAPI document.</param>
/// <param name="doors">The doors that take part.</param>
internal sealed class Catalogue(JsonNode openApi, IReadOnlyCollection<Door> doors)
{
    /// <summary>From the document.</summary>
    public IReadOnlyList<Template> Documented { get; } = Weighted(OpenApiTemplates.Read(openApi), doors);

    /// <summary>From the vendors' pages and the doors' grammars.</summary>
    public IReadOnlyList<Template> Grammars { get; } = Weighted(
        [
            .. DocumentedRequest.All.Select(request => request.Template),
            .. MultiSafepayGrammar.Templates,
            .. CommerceLayerGrammar.Templates,
            .. CentraGrammar.Templates,
            .. FuuffyGrammar.Templates,
            .. ElasticPathGrammar.Templates,
            .. ElasticPathCartGrammar.Templates,
            .. ElasticPathSetUpGrammar.Templates,
            .. ManageGrammar.Templates,
        ],
        doors);

    // Each as often as it weighs, so that a fair draw is a weighted one.
    private static List<Template> Weighted(IEnumerable<Template> templates, IReadOnlyCollection<Door> doors) =>
        [.. templates.Where(call => doors.Contains(call.Door)).SelectMany(call => Enumerable.Repeat(call, call.Weight))];
}
