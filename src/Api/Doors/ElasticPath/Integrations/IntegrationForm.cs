using System.Text.Json;
using OrderGrains.Api.Deliveries.Sending;
using OrderGrains.Deliveries;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.ElasticPath.Integrations;

/// <summary>What a request says of an integration.</summary>
/// <param name="Terms">What comes of it.</param>
/// <param name="Secret">The key that is sent with each message; null where none is said.</param>
internal sealed record IntegrationForm(WebhookTerms Terms, string? Secret)
{
    private const int MaxLength = 255;

    /// <summary>Worth nothing when <paramref name="errors"/> gained an entry.</summary>
    /// <param name="body">The request's.</param>
    /// <param name="before">The integration as it is; null for a new one, of which more has to be said.</param>
    /// <param name="targets">Where messages may go.</param>
    /// <param name="errors">Where violations go.</param>
    public static IntegrationForm Read(JsonElement body, WebhookTerms? before, DeliveryTargets targets, List<SchemaError> errors)
    {
        var terms = before ?? new() { Format = ElasticPathFormat.FormatName };
        if (ElasticPathRequests.Data(body, errors) is not { } data)
            return new(terms, null);

        data.Require("type");
        data.OneOf("type", "integration");
        data.OneOf("integration_type", "webhook");
        if (before is null)
        {
            foreach (var needed in new[] { "name", "observes", "configuration" })
                data.Require(needed);
        }

        var configuration = data.Object("configuration");
        if (before is null)
            configuration?.Require("url");
        return new(
            terms with
            {
                Name = data.Text("name", MaxLength).Or(terms.Name),
                Description = data.Text("description", MaxLength).Or(terms.Description),
                Disabled = data.Flag("enabled") is { } enabled ? !enabled : terms.Disabled,
                Events = data.Has("observes") ? Observed(data) : terms.Events,
                Url = configuration?.Has("url") == true ? Url(configuration, targets) : terms.Url,
            },
            Key(configuration));
    }

    /// <summary>It goes out as a header's value.</summary>
    private static string? Key(SchemaReader? configuration)
    {
        if (configuration?.Text("secret_key", MaxLength).Value is not { } key)
            return null;
        if (key.Any(letter => letter is < ' ' or > '~'))
            configuration.Fail("secret_key", path => SchemaError.Format(path, "visible-ascii"));
        return key;
    }

    private static ValueList<string> Observed(SchemaReader data)
    {
        var names = data.Texts("observes", WebhookRules.MaxEvents);
        if (names.Any(name => !ElasticPathEvent.Names.Contains(name)))
            data.Fail("observes", path => SchemaError.Enum(path, ElasticPathEvent.Names));
        return [.. names.Order(StringComparer.Ordinal)];
    }

    private static string Url(SchemaReader configuration, DeliveryTargets targets)
    {
        var text = configuration.NeededText("url", WebhookRules.MaxUrl);
        targets.Read(text, out var problem);
        if (problem is not null)
            configuration.Fail("url", path => new("format", $"{path} {problem}", path));
        return text;
    }
}
