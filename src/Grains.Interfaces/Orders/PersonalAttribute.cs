namespace OrderGrains.Orders;

/// <summary>
/// Marks a member of an order, or of a part of one, that can tell of a person. It is what anonymizing takes out of the order and of all
/// its events: a text becomes the <see cref="Mark"/>, so that it still shows that there was one; free data goes whole. What a newer build
/// wrote and this one does not know is always taken for personal.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute
{
    /// <summary>What stands for a text that is gone (Elastic Path page, B8: personal data is replaced by <c>*</c>).</summary>
    public const string Mark = "*";

    /// <summary>True for what leads to a record of its own by its id: a mark would pass for such an id, so nothing is left.</summary>
    public bool LeavesNothing { get; init; }
}
