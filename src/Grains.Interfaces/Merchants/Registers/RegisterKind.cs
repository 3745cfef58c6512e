namespace OrderGrains.Merchants.Registers;

/// <summary>Of what a merchant keeps a register. A number is never used again.</summary>
public enum RegisterKind
{
    /// <summary>Kinds of customers.</summary>
    CustomerGroup = 230,

    /// <summary>Words that orders and customers are marked with.</summary>
    Tag = 231,

    /// <summary>Shops of a market.</summary>
    Store = 232,

    /// <summary>Kinds of boxes that parcels are packed into.</summary>
    Package = 260,
}
