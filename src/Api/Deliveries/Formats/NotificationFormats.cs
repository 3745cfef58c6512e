using OrderGrains.Deliveries;
using OrderGrains.Orders;

namespace OrderGrains.Api.Deliveries.Formats;

/// <summary>All formats there are, by name.</summary>
internal sealed class NotificationFormats(IEnumerable<INotificationFormat> formats)
{
    private readonly Dictionary<string, INotificationFormat> _formats = formats.ToDictionary(format => format.Name, StringComparer.Ordinal);

    public IEnumerable<string> Names => _formats.Keys.Order(StringComparer.Ordinal);

    /// <summary>Null where there is none of the name: of a webhook that a newer program made.</summary>
    public INotificationFormat? Find(string name) => _formats.GetValueOrDefault(name);

    /// <summary>The first of the chosen names that no event has for webhooks of the format; null where all are known.</summary>
    public string? UnknownEvent(WebhookTerms terms)
    {
        IEnumerable<string> known = Find(terms.Format)?.EventNames ?? EventTypes.AllNames;
        return terms.Events?.FirstOrDefault(name => !known.Contains(name));
    }

    /// <summary>Whether a webhook on these terms may have to be told of an event.</summary>
    public static bool MayWant(INotificationFormat format, WebhookTerms terms, HistoryEntry entry) =>
        format.MayConcern(entry) && (format.EventNames is not null || terms.Wants(entry.Event));
}
