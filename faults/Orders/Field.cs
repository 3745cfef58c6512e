namespace OrderGrains.Faults.Orders;

/// <summary>The fields that the load sets, each through one door.</summary>
public enum Field
{
    /// <summary>MultiSafepay <c>invoice_id</c>.</summary>
    Invoice,

    /// <summary>MultiSafepay <c>tracktrace_code</c>.</summary>
    Tracking,

    /// <summary>Centra <c>internalComment</c>, replaced.</summary>
    Comment,
}
