using System.Text.Json;
using OrderGrains.Api.Doors.CommerceLayer.Queries;
using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Merchants;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>The JSON:API documents of answers (page, A5 and A6).</summary>
internal static class Responses
{
    /// <summary>One resource, or null where a relationship points to nothing.</summary>
    public static async Task<IResult> One(Resource? resource, View view, int status = StatusCodes.Status200OK)
    {
        var inclusion = await Inclusion.Follow(resource is null ? [] : [resource], view);
        return One(inclusion, view, status);
    }

    /// <summary>An order as a request without a query sees it.</summary>
    public static JsonAnswer Whole(Order order, Merchant merchant, string baseUrl) => One(
        new(OrderResource.Of(order)), new DocumentView(merchant, baseUrl, ViewQuery.Everything), StatusCodes.Status200OK);

    /// <summary>201, and where the resource is found.</summary>
    public static Task<IResult> Created(Resource resource, View view, HttpContext context)
    {
        context.Response.Headers.Location = $"{view.BaseUrl}/api/{resource.Type.Name}/{RequestPath.Escape(resource.Id)}";
        context.Features.Set(new CreatedResource(resource.Id));
        return One(resource, view, StatusCodes.Status201Created);
    }

    /// <summary>A page of a list.</summary>
    public static async Task<IResult> Page(ResourcePage page, View view, HttpRequest request)
    {
        var inclusion = await Inclusion.Follow(page.Items, view);
        return new JsonAnswer(StatusCodes.Status200OK, JsonApi.MediaType, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("data");
            foreach (var one in inclusion.Primary)
                ResourceWriter.Write(writer, one, view);
            writer.WriteEndArray();
            writer.WriteStartObject("meta");
            writer.WriteNumber("record_count", page.Total);
            writer.WriteNumber("page_count", page.Count);
            writer.WriteEndObject();
            writer.WriteStartObject("links");
            foreach (var (name, number) in page.Links)
                writer.WriteString(name, PageLinks.To(view.BaseUrl, request, page.Query with { Number = number }));
            writer.WriteEndObject();
            WriteIncluded(writer, inclusion, view);
            writer.WriteEndObject();
        });
    }

    /// <summary>The document of one resource, or of null.</summary>
    public static void Write(Utf8JsonWriter writer, Inclusion inclusion, DocumentView view)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("data");
        if (inclusion.Primary is [var one])
            ResourceWriter.Write(writer, one, view);
        else
            writer.WriteNullValue();
        WriteIncluded(writer, inclusion, view);
        writer.WriteEndObject();
    }

    private static JsonAnswer One(Inclusion inclusion, DocumentView view, int status) =>
        new(status, JsonApi.MediaType, writer => Write(writer, inclusion, view));

    private static void WriteIncluded(Utf8JsonWriter writer, Inclusion inclusion, DocumentView view)
    {
        if (view.Query.Include.IsEmpty)
            return;
        writer.WriteStartArray("included");
        foreach (var one in inclusion.Included)
            ResourceWriter.Write(writer, one, view);
        writer.WriteEndArray();
    }
}
