using System.Text.Json;
using OrderGrains.Api.Commands;
using OrderGrains.Api.Deliveries.Formats;
using OrderGrains.Api.Deliveries.Sending;
using OrderGrains.Api.Manage.Access;
using OrderGrains.Api.Manage.Acting;
using OrderGrains.Deliveries;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage.Webhooks;

/// <summary>What a body says of a webhook. An absent member leaves what there is, null takes the limit away.</summary>
internal static class WebhookForms
{
    private static readonly string NamesOnly =
        $"must be null or a list of at most {WebhookRules.MaxEvents} names of events, as the history or the format has them";

    extension(MemberReader members)
    {
        /// <summary>What the webhook is called within its merchant.</summary>
        public string Id()
        {
            var id = members.NeededText("id");
            if (!Names.IsCredential(id))
                members.Fail("id", $"must be {Names.CredentialRule}");
            return id;
        }

        /// <summary>The terms that come of others and the body.</summary>
        public WebhookTerms Terms(WebhookTerms before, NotificationFormats formats, DeliveryTargets targets)
        {
            var terms = before with
            {
                Url = members.Has("url") ? members.Url(targets) : before.Url,
                Format = members.Has("format") ? members.Format(formats) : before.Format,
                Events = members.Has("events") ? members.Events() : before.Events,
                Markets = members.Has("markets") ? members.Markets("markets") : before.Markets,
                Disabled = members.Has("disabled") ? members.Switch("disabled") : before.Disabled,
            };
            if (terms.Url is null && (!members.Has("url") || members.IsRemoved("url")) && formats.Find(terms.Format)?.NeedsUrl == true)
                members.Fail("url", $"must be there: the format {terms.Format} is sent to it");
            if ((members.Has("events") || members.Has("format")) && formats.UnknownEvent(terms) is not null)
                members.Fail("events", NamesOnly);
            return terms;
        }

        private string? Url(DeliveryTargets targets)
        {
            if (members.Text("url", WebhookRules.MaxUrl).Or(null) is not { } text)
                return null;
            targets.Read(text, out var problem);
            if (problem is not null)
                members.Fail("url", problem);
            return text;
        }

        private string Format(NotificationFormats formats)
        {
            var name = members.NeededText("format");
            if (formats.Find(name) is null)
                members.Fail("format", $"must be one of {string.Join(", ", formats.Names)}");
            return name;
        }

        private ValueList<string>? Events()
        {
            if (members.IsRemoved("events"))
                return null;
            members.TryTake("events", out var list);
            if (list.ValueKind == JsonValueKind.Array && list.GetArrayLength() <= WebhookRules.MaxEvents
                && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
                return list.EnumerateArray().Select(item => item.GetString()!).Distinct().Order(StringComparer.Ordinal).ToValueList();
            members.Fail("events", NamesOnly);
            return null;
        }
    }
}
