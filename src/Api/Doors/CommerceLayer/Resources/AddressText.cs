using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>The texts that are made of an address.</summary>
internal static class AddressText
{
    extension(Address address)
    {
        public bool IsBusiness() => address is { FirstName: null, LastName: null, Company: not null };

        /// <summary>The person, or else the company.</summary>
        public string? FullName() => Joined(" ", address.FirstName, address.LastName) ?? address.Company;

        /// <summary>On one line, e.g. <c>Via Roma 12, 50123 Firenze FI (IT) +390551234567</c>.</summary>
        public string? FullAddress() => Joined(
            " ",
            Joined(", ", address.Line1, address.Line2, Joined(" ", address.Postcode, address.City, address.Region)),
            address.Country is { } country ? $"({country})" : null,
            address.Phone);
    }

    private static string? Joined(string between, params IEnumerable<string?> parts) =>
        string.Join(between, parts.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } text ? text : null;
}
