namespace OrderGrains.Orders;

/// <summary>A password after hashing at the door. It prints as stars and no field of an order can hold it.</summary>
[GenerateSerializer, Immutable, Alias("og.passwordHash")]
public sealed record PasswordHash([property: Id(0)] string Value)
{
    public override string ToString() => "***";
}
