namespace OrderGrains.Orders;

/// <summary>
/// Marks a text of an order, or of a part of one, that tells of goods, money or the merchant and of nobody else: it stays when the order is
/// anonymized. Every text bears this or <see cref="PersonalAttribute"/>, so that none is forgotten.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotPersonalAttribute : Attribute;
