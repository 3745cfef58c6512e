using System.Text;

namespace OrderGrains.Fuzz.Sending;

/// <summary>What came back.</summary>
internal sealed record WireAnswer(Outcome Outcome)
{
    public int Status { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public byte[] Body { get; init; } = [];

    /// <summary>What was wrong where it was not answered.</summary>
    public string? Trouble { get; init; }

    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>Without parameters; null where there is none.</summary>
    public string? MediaType => Header("Content-Type")?.Split(';')[0].Trim();

    public string? Header(string name) =>
        Headers.FirstOrDefault(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>True where the server, and no door, said that it does not understand.</summary>
    public bool IsOfServer =>
        Status is 400 or 405 or 408 or 411 or 413 or 414 or 417 or 431 or 505
        && Body.Length == 0
        && Header("X-Content-Type-Options") is null;

    public bool EndsConnection => string.Equals(Header("Connection"), "close", StringComparison.OrdinalIgnoreCase);
}
