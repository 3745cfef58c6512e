namespace OrderGrains.Orders;

/// <summary>What the customs of the country that a box goes to are told, in the sender's own words.</summary>
[GenerateSerializer, Immutable, Alias("og.boxCustoms")]
public sealed record BoxCustoms : StoredRecord
{
    /// <summary>Why nothing is filed for it, or what was.</summary>
    [Id(0), NotPersonal] public string? EelPfc { get; init; }

    /// <summary>E.g. <c>merchandise</c>.</summary>
    [Id(1), NotPersonal] public string? ContentsType { get; init; }

    [Id(2), Personal] public string? ContentsExplanation { get; init; }

    /// <summary>Whether somebody answers for it that what is said is right.</summary>
    [Id(3)] public bool? Certified { get; init; }

    /// <summary>Who that is.</summary>
    [Id(4), Personal] public string? Signer { get; init; }

    /// <summary>What becomes of it where it cannot be delivered: <c>return</c> or <c>abandon</c>.</summary>
    [Id(5), NotPersonal] public string? NonDelivery { get; init; }

    /// <summary>E.g. <c>quarantine</c>.</summary>
    [Id(6), NotPersonal] public string? RestrictionType { get; init; }

    [Id(7), Personal] public string? RestrictionComments { get; init; }

    /// <summary>Whether rates are told only to who tells this.</summary>
    [Id(8)] public bool? Required { get; init; }

    /// <summary>E.g. <c>EXW</c>.</summary>
    [Id(9), NotPersonal] public string? Incoterm { get; init; }
}
