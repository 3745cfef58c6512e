using System.Text.Json;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.MultiSafepay;

/// <summary>
/// Reads members of a body as its loosely typed clients write them, and keeps the first error. An absent member is not set; null and ""
/// clear (clients send "" for what they have no value of).
/// </summary>
internal sealed class TextFields(JsonElement body)
{
    /// <summary>The answer to the first member that could not be read.</summary>
    public IResult? Error { get; private set; }

    /// <param name="name">The member.</param>
    /// <param name="maxLength">In Unicode code points.</param>
    public Optional<string?> Text(string name, int maxLength = int.MaxValue)
    {
        if (!body.TryGetProperty(name, out var value))
            return default;

        if (!LooseValues.TryText(value, out var text))
            Error ??= MultiSafepayErrors.InvalidRequest($"{name} must be text");
        else if (text?.CodePoints > maxLength)
            Error ??= MultiSafepayErrors.InvalidRequest($"{name} is longer than {maxLength} characters");
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>False where absent; what is no boolean is an error.</summary>
    public bool Flag(string name)
    {
        if (!body.TryGetProperty(name, out var value))
            return false;

        var flag = LooseBoolean.Read(value);
        if (flag is null)
            Error ??= MultiSafepayErrors.InvalidRequest($"{name} must be true or false");
        return flag == true;
    }

    /// <summary>A positive amount in minor units, as a number or as text; null where it is absent, null or "".</summary>
    public long? Amount(string name)
    {
        if (!IsGiven(name) || !body.TryGetProperty(name, out var value))
            return null;
        if (WholeNumber.ReadLoose(value, out var amount) == NumberForm.Whole && amount is > 0 and < Amounts.Max)
            return amount;
        Error ??= MultiSafepayErrors.InvalidRequest($"{name} must be a whole number above 0");
        return null;
    }

    /// <summary>True when the member carries something, of whatever type.</summary>
    public bool IsGiven(string name) => body.TryGetProperty(name, out var value)
        && !(LooseValues.TryText(value, out var text) && string.IsNullOrEmpty(text));
}
