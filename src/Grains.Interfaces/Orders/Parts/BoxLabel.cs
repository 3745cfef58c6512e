namespace OrderGrains.Orders;

/// <summary>The label that is stuck on a box.</summary>
[GenerateSerializer, Immutable, Alias("og.boxLabel")]
public sealed record BoxLabel : StoredRecord
{
    /// <summary>Where it can be fetched; whoever fetches it reads who gets the box.</summary>
    [Id(0), Personal] public string? Url { get; init; }

    /// <summary>A media type.</summary>
    [Id(1), NotPersonal] public string? FileType { get; init; }

    /// <summary>Inches, e.g. <c>4x7</c>.</summary>
    [Id(2), NotPersonal] public string? Size { get; init; }

    /// <summary>Dots per inch.</summary>
    [Id(3), NotPersonal] public string? Resolution { get; init; }
}
