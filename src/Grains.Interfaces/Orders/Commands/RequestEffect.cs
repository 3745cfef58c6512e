using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>
/// Asks for an effect on another grain that leaves with the commit (sign-up, address book, wallet).
/// </summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Password">Of a sign-up.</param>
/// <param name="KeepsGuest">True where the request says itself whether the order is a guest's: a sign-up then leaves that alone.</param>
[GenerateSerializer, Immutable, Alias("og.action.requestEffect")]
public sealed record RequestEffect(
    [property: Id(0)] EffectKind Kind,
    [property: Id(1)] PasswordHash? Password = null,
    [property: Id(2)] bool KeepsGuest = false) : OrderAction
{
    /// <summary>
    /// The id of the customer whom it is asked of, null for none: where the order's has become another meanwhile, nothing is asked. Unset
    /// for whoever the customer is.
    /// </summary>
    [Id(270)] public Optional<string?> Customer { get; init; }

    public override Verb Verb => Kind switch
    {
        EffectKind.SignUpCustomer => Verb.SignUpCustomer,
        EffectKind.SavePaymentSource => Verb.SavePaymentSource,
        _ => Verb.SaveAddress,
    };
}
