namespace OrderGrains.Orders;

/// <summary>One step of a command: a verb of the lifecycle with what it needs.</summary>
[GenerateSerializer, Immutable, Alias("og.action")]
public abstract record OrderAction
{
    /// <summary>The row of the lifecycle table this step is judged by.</summary>
    public abstract Verb Verb { get; }
}
