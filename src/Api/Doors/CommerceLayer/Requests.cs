using OrderGrains.Api.Doors.CommerceLayer.Writing;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>Turns an update into the actions it asks of the order, in the order of page A8; the order takes all of them or none.</summary>
internal static class Requests
{
    private static readonly EditCheckout NoEdit = new();
    private static readonly EditReferences NoReferences = new();

    /// <param name="values">The attributes of the request.</param>
    /// <param name="resolved">What its ids, codes and emails stand for.</param>
    /// <param name="password">Its <see cref="Password"/> after hashing: only the hash goes further than the door.</param>
    /// <param name="speaks">Whether the order speaks for its customer; else what it would have them keep is passed over.</param>
    /// <param name="tags">The tags that its names stand for.</param>
    /// <param name="lookedUp">What <see cref="LookedUpTriggers"/> ask for.</param>
    /// <param name="customer">The id of the customer whom it speaks for; unset for whoever that is when the order takes the change.</param>
    public static ValueList<OrderAction> Actions(
        AttributeValues values, EditCheckout resolved, PasswordHash? password, bool speaks, TagNames tags,
        IEnumerable<OrderAction> lookedUp, Optional<string?> customer)
    {
        OrderAction[] actions =
        [
            .. Edits(values, resolved, tags),
            .. SignUp(values, password),
            .. AddressCopies(values),
            .. lookedUp,
            .. Triggers.Actions(values, speaks),
        ];
        return [.. actions.Select(action => action is RequestEffect asked ? asked with { Customer = customer } : action)];
    }

    /// <summary>The password a customer signs up with, or null.</summary>
    public static string? Password(AttributeValues values) =>
        values.Text("customer_password").Value is { Length: > 0 } password ? password : null;

    private static IEnumerable<OrderAction> Edits(AttributeValues values, EditCheckout resolved, TagNames tags)
    {
        var references = new EditReferences
        {
            Reference = values.Text("reference"),
            ReferenceOrigin = values.Text("reference_origin"),
            Metadata = values.Object("metadata"),
            SetsTags = tags.Set is { } set ? set : default(Optional<ValueList<string>>),
            AddsTags = tags.Added,
            RemovesTags = tags.Removed,
        };
        if (references != NoReferences)
            yield return references;

        var checkout = resolved with
        {
            Guest = values.Flag("guest"),
            Language = values.Code("language_code"),
            ShippingCountryLock = values.Code("shipping_country_code_lock"),
            Autorefresh = values.Flag("autorefresh"),
            CartUrl = values.Text("cart_url"),
            ReturnUrl = values.Text("return_url"),
            TermsUrl = values.Text("terms_url"),
            PrivacyUrl = values.Text("privacy_url"),
        };
        if (checkout != NoEdit)
            yield return checkout;
    }

    private static IEnumerable<OrderAction> SignUp(AttributeValues values, PasswordHash? password)
    {
        if (password is not null)
            yield return new RequestEffect(EffectKind.SignUpCustomer, password, KeepsGuest: values.Flag("guest").IsSet);
    }

    private static IEnumerable<OrderAction> AddressCopies(AttributeValues values)
    {
        if (values.IsTriggered("_shipping_address_same_as_billing"))
            yield return new CopyAddress(AddressRole.Billing, ResourceId.Draw());
        if (values.IsTriggered("_billing_address_same_as_shipping"))
            yield return new CopyAddress(AddressRole.Shipping, ResourceId.Draw());
    }
}
