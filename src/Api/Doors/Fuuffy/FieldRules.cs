using System.ComponentModel.DataAnnotations;

namespace OrderGrains.Api.Doors.Fuuffy;

/// <summary>The rules of Fuuffy's create page (section 3.2).</summary>
internal static class FieldRules
{
    private static readonly EmailAddressAttribute EmailAddress = new();

    public static readonly FieldRule<string> Email = new(EmailAddress.IsValid, "be a valid email address");

    public static readonly FieldRule<string> Country = new(
        code => code.Length == 2 && code.All(char.IsAsciiLetterUpper), "be an ISO 3166-1 alpha-2 code");

    /// <summary>Kilograms.</summary>
    public static readonly FieldRule<decimal> Weight = new(weight => weight is > 0 and < 100, "be greater than 0 and less than 100");

    /// <summary>Centimetres.</summary>
    public static readonly FieldRule<decimal> Length = new(length => length is > 0 and < 200, "be greater than 0 and less than 200");

    /// <summary>US dollars.</summary>
    public static readonly FieldRule<decimal> Value = new(value => value >= 0, "not be negative");
}
