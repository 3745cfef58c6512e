using OrderGrains.Values;

namespace OrderGrains.Deliveries;

/// <summary>Who is told of what, and how.</summary>
[GenerateSerializer, Immutable, Alias("og.webhookTerms")]
public sealed record WebhookTerms
{
    /// <summary>Where to; null where the format finds it in the order.</summary>
    [Id(0)] public string? Url { get; init; }

    /// <summary>How events are put and signed, by the name of the format.</summary>
    [Id(1)] public string Format { get; init; } = WebhookRules.StandardFormat;

    /// <summary>The names of the events it is told of; null means all.</summary>
    [Id(2)] public ValueList<string>? Events { get; init; }

    /// <summary>The markets whose orders it is told of, by number; null means all.</summary>
    [Id(3)] public ValueList<int>? Markets { get; init; }

    /// <summary>Told nothing for now. What happens meanwhile it is told when it is enabled.</summary>
    [Id(4)] public bool Disabled { get; init; }

    /// <summary>What whoever added it calls it; null where it has no name.</summary>
    [Id(180)] public string? Name { get; init; }

    /// <summary>What goes out with an order where the format asks (Commerce Layer <c>include_resources</c>); null means nothing.</summary>
    [Id(181)] public ValueList<string>? Includes { get; init; }

    /// <summary>What it is for, as whoever added it says (Elastic Path).</summary>
    [Id(200)] public string? Description { get; init; }
}
