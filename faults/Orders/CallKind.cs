namespace OrderGrains.Faults.Orders;

/// <summary>What a call does besides setting a field.</summary>
public enum CallKind
{
    Read,

    /// <summary>Sets the field and nothing else.</summary>
    Edit,

    /// <summary>Sets the field and ships, both or nothing.</summary>
    Ship,

    /// <summary>Sets the field and cancels, both or nothing.</summary>
    Cancel,
}
