namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>The id of a price: that of its article and its currency.</summary>
internal static class PriceName
{
    /// <summary>Null for what is none.</summary>
    public static (string Article, string Currency)? Read(string name) =>
        name.Split('-') is [var article, var currency] && ValueKinds.Currencies.IsKnown(currency) ? (article, currency) : null;
}
