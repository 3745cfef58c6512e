namespace OrderGrains.Api.Deliveries.Formats;

/// <summary>All formats there are, by name.</summary>
internal sealed class NotificationFormats(IEnumerable<INotificationFormat> formats)
{
    private readonly Dictionary<string, INotificationFormat> _formats = formats.ToDictionary(format => format.Name, StringComparer.Ordinal);

    public IEnumerable<string> Names => _formats.Keys.Order(StringComparer.Ordinal);

    /// <summary>Null where there is none of the name: of a webhook that a newer program made.</summary>
    public INotificationFormat? Find(string name) => _formats.GetValueOrDefault(name);
}
