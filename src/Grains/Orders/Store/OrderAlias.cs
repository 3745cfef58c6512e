namespace OrderGrains.Orders.Store;

/// <summary>
/// Another name of an order or of a part of it, compared byte by byte. Where it is unique, a commit that would give it to a second order
/// of the merchant ends as <see cref="CommitOutcome.NameTaken"/>; an order that no longer has it gives it free.
/// </summary>
public readonly record struct OrderAlias(AliasKind Kind, string Alias)
{
    /// <summary>Whether one order of a merchant at most can have it. Ids of parts are unique within their order only.</summary>
    public bool IsUnique => Kind is AliasKind.Transaction or AliasKind.Number;
}
