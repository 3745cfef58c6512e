using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay.Orders;

/// <summary>What a new order says of a person: <c>customer</c> or <c>delivery</c>.</summary>
/// <param name="Customer">Who it is; null where neither name nor address of email is told.</param>
/// <param name="Address">Null where nothing of one is told.</param>
/// <param name="Payer">What else is told.</param>
/// <param name="Locale">E.g. <c>nl_NL</c>.</param>
internal sealed record CustomerReader(CustomerRef? Customer, Address? Address, Payer Payer, string? Locale)
{
    private const int MaxLength = 500;

    /// <summary>ISO 639-1; null where the locale does not begin with such a code.</summary>
    public string? Language => Locale is { Length: >= 2 } locale && ValueRules.Language.Accepts(locale[..2]) ? locale[..2] : null;

    public static CustomerReader Read(Fields fields)
    {
        var email = Text(fields, "email");
        if (email is not null && !ValueRules.Email.Accepts(email))
            fields.Fail("email", $"must {ValueRules.Email.Problem(email)}");
        var (first, last) = (Text(fields, "first_name"), Text(fields, "last_name"));
        var name = $"{first} {last}".Trim();
        var address = new Address
        {
            FirstName = first,
            LastName = last,
            Company = Text(fields, "company_name"),
            Phone = Text(fields, "phone") ?? Text(fields, "phone1"),
            Email = email,
            Line1 = Text(fields, "address1"),
            Line2 = Text(fields, "address2"),
            HouseNumber = Text(fields, "house_number"),
            Postcode = Text(fields, "zip_code"),
            City = Text(fields, "city"),
            Region = Text(fields, "state"),
            Country = Country(fields),
        };
        return new(
            email is null && name.Length == 0 ? null : new() { Email = email, Name = name.Length > 0 ? name : null },
            address == new Address() ? null : address,
            ReadPayer(fields),
            Text(fields, "locale"));
    }

    private static Payer ReadPayer(Fields fields) => new()
    {
        Phone2 = Text(fields, "phone2"),
        IpAddress = Ip(fields, "ip_address"),
        ForwardedIp = Text(fields, "forwarded_ip"),
        UserAgent = fields.Text("user_agent", 2 * MaxLength).Value,
        Referrer = fields.Text("referrer", 4 * MaxLength).Value,
        Gender = Text(fields, "gender"),
        Birthday = Text(fields, "birthday"),
        Reference = Text(fields, "reference"),
    };

    private static string? Country(Fields fields)
    {
        var country = Text(fields, "country")?.ToUpperInvariant();
        if (country is not null && !ValueRules.Country.Accepts(country))
            fields.Fail("country", "must be an ISO 3166-1 alpha-2 code", ErrorCode.InvalidCountry);
        return country;
    }

    private static string? Ip(Fields fields, string name)
    {
        var address = fields.Text(name, MaxLength, ErrorCode.InvalidIpAddress).Value;
        if (address is not null && !System.Net.IPAddress.TryParse(address, out _))
            fields.Fail(name, "must be an IP address", ErrorCode.InvalidIpAddress);
        return address;
    }

    private static string? Text(Fields fields, string name) => fields.Text(name, MaxLength).Value;
}
