namespace OrderGrains.Fuzz.Requests;

/// <summary>One header of a request; characters up to U+00FF are sent as the bytes they number.</summary>
internal sealed record HeaderLine(string Name, string Value)
{
    public bool Is(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"{Name}: {Value}";
}
