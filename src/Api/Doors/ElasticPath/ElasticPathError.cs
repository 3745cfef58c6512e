using System.Text.Json;

namespace OrderGrains.Api.Doors.ElasticPath;

/// <summary>One error (section B4).</summary>
/// <param name="Status">HTTP status code.</param>
/// <param name="Title">What kind of error it is.</param>
/// <param name="Detail">What is wrong; null where there is nothing to say.</param>
internal sealed record ElasticPathError(int Status, string Title, string? Detail = null)
{
    /// <summary>Dotted path of what is wrong in the request.</summary>
    public string? Source { get; init; }

    /// <summary>What it is about, by the vendor's names; unset ones are left out.</summary>
    public IReadOnlyList<(string Name, string? Value)> Meta { get; init; } = [];

    public static ElasticPathError NotFound(string detail) => new(StatusCodes.Status404NotFound, "Not Found", detail);

    public static ElasticPathError BadRequest(string detail) => new(StatusCodes.Status400BadRequest, "Bad Request", detail);

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("status", Status);
        writer.WriteString("title", Title);
        if (Detail is not null)
            writer.WriteString("detail", Detail);
        if (Source is not null)
            writer.WriteString("source", Source);
        if (Meta.Count > 0)
        {
            writer.WriteStartObject("meta");
            foreach (var (name, value) in Meta.Where(entry => entry.Value is not null))
                writer.WriteString(name, value);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
