using System.Text.Json;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage.Acting;

/// <summary>The edits by the canonical names of what they set, read alike from a command and from a merge patch.</summary>
internal static class EditReaders
{
    public static EditReferences References(MemberReader members) => new()
    {
        Reference = members.Text("reference"),
        ReferenceOrigin = members.Text("referenceOrigin"),
        OrderNumber = members.Text("orderNumber"),
        ExternalReference = members.Text("externalReference", OrderValues.MaxExternalReference),
        Metadata = members.Object("metadata"),
        MergesMetadata = true,
    };

    public static EditAttributes Attributes(MemberReader members) => new()
    {
        Attributes = members.Map("attributes", "text", value => value.ValueKind == JsonValueKind.String ? value.GetString() : null),
        CustomData = members.Map("customData", "any value", JsonText.From),
        MergesCustomData = true,
    };

    /// <summary>The reason stands beside the tracking in an order.</summary>
    public static EditTracking Tracking(MemberReader tracking, MemberReader members) => new()
    {
        Code = tracking.Text("code"),
        Url = tracking.Text("url"),
        Carrier = tracking.Text("carrier"),
        ShipDate = tracking.Text("shipDate"),
        Reason = members.Text("reason"),
    };

    public static EditInvoice Invoice(MemberReader members) => new()
    {
        Id = members.Text("id", OrderValues.MaxInvoiceId),
        Url = members.Text("url"),
        PurchaseOrderNumber = members.Text("purchaseOrderNumber"),
    };

    public static EditDelivery Delivery(MemberReader members) => new()
    {
        Sender = Party(members.Part("sender")),
        Recipient = Party(members.Part("recipient")),
        Package = Package(members.Part("package")),
        ServiceType = members.Text("serviceType"),
        Notes = members.Text("notes"),
    };

    public static AddressPatch Address(MemberReader members) => new()
    {
        FirstName = members.Text("firstName"),
        LastName = members.Text("lastName"),
        Company = members.Text("company"),
        Phone = members.Text("phone", rule: ValueRules.Phone),
        Email = members.Text("email", rule: ValueRules.Email),
        Line1 = members.Text("line1"),
        Line2 = members.Text("line2"),
        City = members.Text("city"),
        County = members.Text("county"),
        Region = members.Text("region"),
        Postcode = members.Text("postcode"),
        Country = members.Text("country", rule: ValueRules.Country),
        Instructions = members.Text("instructions"),
        HouseNumber = members.Text("houseNumber"),
    };

    /// <summary>What is chosen from the merchant's set-up can be given up here, but is chosen through the checkout.</summary>
    public static EditCheckout Checkout(MemberReader members)
    {
        var links = members.Part("links");
        return new()
        {
            Guest = members.Flag("guest"),
            Customer = members.IsRemoved("customer") ? (CustomerRef?)null : default(Optional<CustomerRef?>),
            CustomerPatch = Customer(members.Part("customer")),
            Language = members.Text("language", rule: ValueRules.Language),
            ShippingCountryLock = members.Text("shippingCountryLock", rule: ValueRules.Country),
            Coupon = members.Removal<Coupon>("coupon"),
            GiftCardCode = members.Text("giftCardCode"),
            Autorefresh = members.Flag("autorefresh"),
            CartUrl = links.Text("cartUrl"),
            ReturnUrl = links.Text("returnUrl"),
            TermsUrl = links.Text("termsUrl"),
            PrivacyUrl = links.Text("privacyUrl"),
            BillingAddress = members.IsRemoved("billingAddress") ? (Address?)null : default(Optional<Address?>),
            BillingPatch = Address(members.Part("billingAddress")),
            PaymentMethod = members.Removal<PaymentMethod>("paymentMethod"),
            PaymentSource = members.Removal<PaymentSource>("paymentSource"),
        };
    }

    private static CustomerPatch Customer(MemberReader members) => new()
    {
        Email = members.Text("email", rule: ValueRules.Email),
        Name = members.Text("name"),
    };

    private static PartyPatch Party(MemberReader members) => new()
    {
        Name = members.Text("name"),
        Phone = members.Text("phone", rule: ValueRules.Phone),
        Email = members.Text("email", rule: ValueRules.Email),
        Address = members.Text("address"),
        City = members.Text("city"),
        PostalCode = members.Text("postalCode"),
        Country = members.Text("country", rule: ValueRules.Country),
    };

    private static PackagePatch Package(MemberReader members)
    {
        var dimensions = members.Part("dimensions");
        return new()
        {
            Weight = members.Number("weight", ValueRules.Weight),
            Length = dimensions.Number("length", ValueRules.Length),
            Width = dimensions.Number("width", ValueRules.Length),
            Height = dimensions.Number("height", ValueRules.Length),
            Description = members.Text("description"),
            Value = members.Number("value", ValueRules.Value),
        };
    }
}
