using System.Text;
using OrderGrains.Fuzz.Json;
using OrderGrains.Orders;

namespace OrderGrains.Fuzz.Requests;

/// <summary>A request while it is being made; pieces of the generator change it one after another.</summary>
internal sealed class Draft
{
    public required string Method { get; set; }

    /// <summary>As it is sent, without the query.</summary>
    public required string Path { get; set; }

    /// <summary>Pairs as they are sent.</summary>
    public List<(string Name, string Value)> Query { get; } = [];

    public List<HeaderLine> Headers { get; } = [];

    public string? ContentType { get; set; }

    /// <summary>The body while it is JSON; null once it is <see cref="Bytes"/>.</summary>
    public JsonPiece? Json { get; set; }

    /// <summary>The body as bytes; of the JSON where it is that.</summary>
    public byte[] Bytes
    {
        get => field ?? (Json is null ? [] : Encoding.UTF8.GetBytes(Json.ToString()));
        set => (field, Json) = (value, null);
    }

    public Door? Door { get; set; }

    public bool IsWild { get; set; }

    public List<string> Story { get; } = [];

    public FuzzRequest Build(long number) => new()
    {
        Number = number,
        Story = Story,
        Door = Door,
        Method = Method,
        Target = Query.Count == 0 ? Path : $"{Path}?{string.Join('&', Query.Select(pair => $"{pair.Name}={pair.Value}"))}",
        Headers = ContentType is null ? [.. Headers] : [.. Headers, new("Content-Type", ContentType)],
        Body = Bytes,
        IsWild = IsWild || Headers.Any(header => !Ascii.IsValid(header.Value)),
    };
}
