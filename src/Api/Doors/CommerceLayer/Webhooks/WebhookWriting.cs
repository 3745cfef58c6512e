using System.Security.Cryptography;
using OrderGrains.Api.Deliveries.Webhooks;
using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Api.Doors.CommerceLayer.Writing;
using OrderGrains.Deliveries;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Webhooks;

/// <summary>Webhooks of the vendor's form, among those of the merchant.</summary>
internal static class WebhookWriting
{
    private const string Url = "callback_url";
    private const string Topic = "topic";
    private const string Includes = "include_resources";

    public static readonly WriteTable Table = new(
        WebhookResource.Webhooks.Name,
        [
            new("name", AttributeKind.Text),
            new(Topic, AttributeKind.Text) { Required = true },
            new(Url, AttributeKind.Text) { Required = true },
            new(Includes, AttributeKind.Names),
            new("_disable", AttributeKind.Trigger),
            new("_enable", AttributeKind.Trigger),
            new("_reset_circuit", AttributeKind.Trigger),
        ],
        []);

    public static async Task<IReadOnlyList<Resource>> All(ResourceCall call) =>
    [
        .. (await call.Services.Webhooks.Administration.List(call.Request.Caller.Merchant))
            .Where(webhook => IsSeen(call, webhook)).Select(webhook => Show(call, webhook)),
    ];

    public static async Task<IResult> Create(ResourceCall call, string? _, WriteRequest write)
    {
        var terms = Written(call, write, new() { Format = CommerceLayerFormat.FormatName, Markets = call.Request.Caller.Markets });
        if (write.Errors.Count > 0)
            return write.Refuse();
        var id = PartWriting.NewId(call);
        await call.Plan(id);
        var created = await call.Services.Webhooks.Administration.Create(call.Request.Caller.Merchant, id, terms);
        return created.Webhook is { } webhook
            ? await Responses.Created(Show(call, webhook), write.View, call.Context)
            : WriteRequest.Refuse(ValidationErrors.TooMany(Topic, WebhookRules.MaxWebhooks + 1, WebhookRules.MaxWebhooks));
    }

    public static async Task<IResult> Update(ResourceCall call, string? id, WriteRequest write)
    {
        if (await Find(call, id!) is not { } known)
            return Found.Nothing.Refusal!;
        write.Errors.AddRange(write.Values.Emptied());
        var terms = Written(call, write, known.Terms);
        if (write.Errors.Count > 0)
            return write.Refuse();
        var changed = await call.Services.Webhooks.Administration.SetTerms(known.Merchant, known.Id, terms);
        return changed.Webhook is { } webhook ? await Responses.One(Show(call, webhook), write.View) : Found.Nothing.Refusal!;
    }

    public static async Task<IResult?> Delete(ResourceCall call, string id) =>
        await Find(call, id) is { } known && await call.Services.Webhooks.Administration.Remove(known.Merchant, known.Id)
            ? null
            : Found.Nothing.Refusal;

    public static async Task<Found> Retrieve(ResourceCall call, string id) =>
        await Find(call, id) is { } known ? Show(call, known) : Found.Nothing;

    private static async Task<Webhook?> Find(ResourceCall call, string id) =>
        await call.Services.Webhooks.Administration.Find(call.Request.Caller.Merchant, id) is { } webhook && IsSeen(call, webhook)
            ? webhook
            : null;

    /// <summary>Whoever serves some markets only does not see webhooks that are told of others.</summary>
    private static bool IsSeen(ResourceCall call, Webhook webhook) =>
        webhook.Terms.Format == CommerceLayerFormat.FormatName && call.Request.Caller.Markets.Covers(webhook.Terms.Markets);

    private static WebhookTerms Written(ResourceCall call, WriteRequest write, WebhookTerms before)
    {
        var (values, errors) = (write.Values, write.Errors);
        if (values.Name(Topic) is { } topic && Topics.TypeOf(topic) is null)
            errors.Add(ValidationErrors.NotInList(Topic));
        if (values.Name(Url) is { } url && (url.Length > WebhookRules.MaxUrl || !IsTarget(call, url)))
            errors.Add(ValidationErrors.Invalid(Url));
        var written = before with
        {
            Name = values.Code("name").Or(before.Name),
            Url = values.Name(Url) ?? before.Url,
            Events = values.Name(Topic) is { } named ? [named] : before.Events,
            Includes = values.Names(Includes).Or(before.Includes),
            Disabled = values.IsTriggered("_disable")
                || (before.Disabled && !values.IsTriggered("_enable") && !values.IsTriggered("_reset_circuit")),
        };
        if (written.Includes is { } includes && !CanInclude(written.Events, includes))
            errors.Add(ValidationErrors.NotInList(Includes));
        return written;
    }

    /// <summary>Only what a resource holds itself goes out with it.</summary>
    private static bool CanInclude(ValueList<string>? topics, ValueList<string> includes) =>
        (topics ?? []).Select(Topics.TypeOf).OfType<ResourceType>()
            .All(type => includes.All(name => type.Find(name)?.Held is not null));

    private static bool IsTarget(ResourceCall call, string url)
    {
        call.Services.Webhooks.Targets.Read(url, out var problem);
        return problem is null;
    }

    private static Resource Show(ResourceCall call, Webhook webhook) =>
        WebhookResource.Of(new(webhook, Secret(call.Services.Webhooks.Secrets, webhook)));

    private static string? Secret(WebhookSecrets secrets, Webhook webhook)
    {
        try
        {
            return secrets.Open(webhook) is [var newest, ..] ? newest : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
