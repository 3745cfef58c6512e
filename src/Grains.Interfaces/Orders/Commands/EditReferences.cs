using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Names and free data that may change in every state.</summary>
[GenerateSerializer, Immutable, Alias("og.action.editReferences")]
public sealed record EditReferences : OrderAction
{
    [Id(0)] public Optional<string?> Reference { get; init; }
    [Id(1)] public Optional<string?> ReferenceOrigin { get; init; }
    [Id(2)] public Optional<string?> OrderNumber { get; init; }
    [Id(3)] public Optional<string?> ExternalReference { get; init; }
    [Id(4)] public Optional<JsonText?> Metadata { get; init; }

    /// <summary>The metadata are merged with those that are there (RFC 7396) instead of taking their place.</summary>
    [Id(5)] public bool MergesMetadata { get; init; }

    [Id(120)] public RetailPatch? Retail { get; init; }

    /// <summary>Ids of the tags that there are to be, before others come and go.</summary>
    [Id(260)] public Optional<ValueList<string>> SetsTags { get; init; }

    /// <summary>Ids of tags that come to those that are there.</summary>
    [Id(230)] public ValueList<string> AddsTags { get; init; }

    /// <summary>Ids of tags that go.</summary>
    [Id(231)] public ValueList<string> RemovesTags { get; init; }

    public override Verb Verb => Verb.EditReferences;
}
