using OrderGrains.Api.ValueKinds;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>One attribute that a request may set.</summary>
internal sealed record WritableAttribute(string Name, AttributeKind Kind)
{
    /// <summary>True when it changes the checkout and so needs an editable order.</summary>
    public bool NeedsEditable { get; init; }

    /// <summary>True when a sales channel may not send it (page, A3).</summary>
    public bool IntegrationsOnly { get; init; }

    /// <summary>The kind of value it takes beside null and nothing; null when it takes any.</summary>
    public ValueRule<string>? OneOf { get; init; }

    /// <summary>True when it is set with the resource and never again.</summary>
    public bool OnlyWhenNew { get; init; }

    /// <summary>True when the resource cannot be created without it.</summary>
    public bool Required { get; init; }

    /// <summary>The least that an amount may be.</summary>
    public long Least { get; init; } = 1;

    /// <summary>The most that an amount may be.</summary>
    public long Most { get; init; } = long.MaxValue;

    /// <summary>Least number of characters, in Unicode code points.</summary>
    public int MinLength { get; init; }

    /// <summary>Greatest number of characters, in Unicode code points.</summary>
    public int MaxLength { get; init; } = int.MaxValue;
}
