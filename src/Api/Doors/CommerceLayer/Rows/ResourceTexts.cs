using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer.Rows;

/// <summary>What the OpenAPI page says of the calls of a type of resource.</summary>
internal sealed class ResourceTexts(ResourceRow row)
{
    private static readonly DoorQuery Listing = new(
        new("page[number]", "The page's number, from 1."),
        new("page[size]", "Resources on a page, 1 to 25. Default 10."),
        new("sort", "Attributes between commas, with a minus in front from the greatest to the least."));

    private string Word => ResourceNames.Words(row.Type.Name);

    private string Singular => ResourceNames.Singular(row.Type.Name);

    public void Describe(RouteHandlerBuilder route, ResourceCalls call)
    {
        var (request, answer, status) = ResourceShapes.Of(row, call);
        var shape = Typed(new(request, answer) { Status = status, OfOrder = row.OfOrder.HasFlag(call) });
        route.WithName($"CommerceLayer{call}{(call == ResourceCalls.List ? ResourceNames.Plural(row.Type.Name) : Singular)}")
            .WithSummary(Summary(call))
            .WithDescription(Description(call))
            .WithMetadata(shape);
        if (call == ResourceCalls.List)
            route.WithMetadata(Listing);
        if (answer is not null)
            route.WithMetadata(ResourceExamples.Of(row, call, status));
    }

    public void DescribeRelated(RouteHandlerBuilder route) => route
        .WithName($"CommerceLayerRelatedTo{Singular}")
        .WithSummary($"Retrieve what a relationship of {A(Word)} points to")
        .WithDescription("One resource, or null; a list where it points to many.")
        .WithMetadata(
            Typed(new(null, ResourceShapes.RelatedAnswer) { OfOrder = row.OfOrder.HasFlag(ResourceCalls.Retrieve) }),
            new DoorExample(JsonApi.MediaType, null, """{ "data": null }"""));

    private static DoorShape Typed(DoorShape shape) => shape with
    {
        RequestTypes = [JsonApi.MediaType],
        AnswerTypes = [JsonApi.MediaType],
    };

    private string Summary(ResourceCalls call) => call == ResourceCalls.List
        ? $"List {row.Type.Name.Replace('_', ' ')}"
        : $"{call} {A(Word)}";

    private string Description(ResourceCalls call) => call switch
    {
        ResourceCalls.List => "Takes include, fields[type] and filter[q][…], too.",
        ResourceCalls.Update when row.Type == OrderResource.Orders =>
            "Sets attributes and relationships and carries out triggers, all or none.",
        ResourceCalls.Delete when row.Type == OrderResource.Orders => "Only a draft or a pending one.",
        ResourceCalls.Delete => "It is found no more.",
        _ => "Takes include and fields[type].",
    };

    private static string A(string word) => ("aeiou".Contains(word[0], StringComparison.Ordinal) ? "an " : "a ") + word;
}
