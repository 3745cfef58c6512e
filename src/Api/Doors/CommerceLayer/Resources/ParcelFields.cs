using OrderGrains.Api.Doors.CommerceLayer.Writing;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Merchants.Registers;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>What the vendor's parcels have beside their weight, in the order of its client.</summary>
internal static class ParcelFields
{
    public static readonly IReadOnlyList<ParcelField> All =
    [
        Customs("eel_pfc", box => box.EelPfc, (box, text) => box with { EelPfc = text }),
        Customs("contents_type", box => box.ContentsType, (box, text) => box with { ContentsType = text }),
        Customs("contents_explanation", box => box.ContentsExplanation, (box, text) => box with { ContentsExplanation = text }),
        Customs("customs_certify", box => box.Certified, (box, flag) => box with { Certified = flag }),
        Customs("customs_signer", box => box.Signer, (box, text) => box with { Signer = text }),
        Customs("non_delivery_option", box => box.NonDelivery, (box, text) => box with { NonDelivery = text }, "return", "abandon"),
        Customs(
            "restriction_type", box => box.RestrictionType, (box, text) => box with { RestrictionType = text },
            "none", "other", "quarantine", "sanitary_phytosanitary_inspection"),
        Customs("restriction_comments", box => box.RestrictionComments, (box, text) => box with { RestrictionComments = text }),
        Customs("customs_info_required", box => box.Required, (box, flag) => box with { Required = flag }),
        Label("shipping_label_url", label => label.Url, (label, text) => label with { Url = text }),
        Label(
            "shipping_label_file_type", label => label.FileType, (label, text) => label with { FileType = text },
            "application/pdf", "application/zpl", "application/epl2", "image/png"),
        Label("shipping_label_size", label => label.Size, (label, text) => label with { Size = text }),
        Label("shipping_label_resolution", label => label.Resolution, (label, text) => label with { Resolution = text }),
        Told("tracking_number", told => told.Number, (told, text) => told with { Number = text }),
        Told("tracking_status", told => told.Status, (told, text) => told with { Status = text }),
        Told("tracking_status_detail", told => told.StatusDetail, (told, text) => told with { StatusDetail = text }),
        new(
            new("tracking_status_updated_at", AttributeKind.Time),
            box => box.Tracking?.StatusAt,
            (box, values) => values.Time("tracking_status_updated_at") is { IsSet: true } at
                ? Tracked(box, told => told with { StatusAt = at.Value })
                : box),
        Told("carrier_weight_oz", told => told.Weight, (told, text) => told with { Weight = text }),
        Told("signed_by", told => told.SignedBy, (told, text) => told with { SignedBy = text }),
        Customs("incoterm", box => box.Incoterm, (box, text) => box with { Incoterm = text }),
        Told("delivery_confirmation", told => told.Confirmation, (told, text) => told with { Confirmation = text }),
    ];

    /// <summary>One of these texts.</summary>
    public static ValueRule<string> Among(params string[] texts) => new("enum", texts.Contains, $"be one of {string.Join(", ", texts)}");

    private static ParcelField Customs(
        string name, Func<BoxCustoms, string?> get, Func<BoxCustoms, string?, BoxCustoms> with, params string[] among) => Text(
            name, box => box.Customs is { } customs ? get(customs) : null,
            (box, text) => box with { Customs = Kept(with(box.Customs ?? new(), text)) }, among);

    private static ParcelField Customs(string name, Func<BoxCustoms, bool?> get, Func<BoxCustoms, bool?, BoxCustoms> with) => new(
        new(name, AttributeKind.Flag),
        box => box.Customs is { } customs ? get(customs) : null,
        (box, values) => values.Flag(name) is { IsSet: true } flag
            ? box with { Customs = Kept(with(box.Customs ?? new(), flag.Value)) }
            : box);

    private static ParcelField Label(
        string name, Func<BoxLabel, string?> get, Func<BoxLabel, string?, BoxLabel> with, params string[] among) => Text(
            name, box => box.Label is { } label ? get(label) : null,
            (box, text) => box with { Label = Kept(with(box.Label ?? new(), text)) }, among);

    private static ParcelField Told(string name, Func<BoxTracking, string?> get, Func<BoxTracking, string?, BoxTracking> with) => Text(
        name, box => box.Tracking is { } told ? get(told) : null, (box, text) => Tracked(box, told => with(told, text)), []);

    private static ParcelField Text(
        string name, Func<ParcelBox, string?> get, Func<ParcelBox, string?, ParcelBox> with, string[] among) => new(
            new(name, AttributeKind.Text)
            {
                MaxLength = RegisterRules.MaxText,
                OneOf = among.Length > 0 ? Among(among) : null,
            },
            get,
            (box, values) => values.Code(name) is { IsSet: true } text ? with(box, text.Value) : box);

    private static ParcelBox Tracked(ParcelBox box, Func<BoxTracking, BoxTracking> with) =>
        box with { Tracking = Kept(with(box.Tracking ?? new())) };

    /// <summary>None where nothing is told.</summary>
    private static T? Kept<T>(T told)
        where T : class, IEquatable<T>, new() => told.Equals(new()) ? null : told;
}
