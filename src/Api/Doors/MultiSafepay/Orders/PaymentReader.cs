using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.MultiSafepay.Orders;

/// <summary>What a new order says of how it is to be paid.</summary>
internal static class PaymentReader
{
    private const int MaxUrlLength = 2000;
    private const int MaxTextLength = 500;
    private const int ShownDigits = 4;
    private const long MaxSeconds = 31_536_000;
    private const long MaxDays = 365;

    private static readonly TimeSpan UsualLifetime = TimeSpan.FromDays(30);

    /// <summary>How long the customer may take. Seconds go before days.</summary>
    public static TimeSpan Lifetime(Fields fields)
    {
        var days = fields.Whole("days_active", 1, MaxDays, $"must be a whole number from 1 to {MaxDays}");
        var seconds = fields.Whole("seconds_active", 1, MaxSeconds, $"must be a whole number from 1 to {MaxSeconds}");
        return seconds is { } some ? TimeSpan.FromSeconds(some) : days is { } many ? TimeSpan.FromDays(many) : UsualLifetime;
    }

    public static PaymentRequest Options(Fields options)
    {
        var method = options.Text("notification_method").Value;
        if (method is not (null or "POST" or "GET"))
            options.Fail("notification_method", "must be POST or GET");
        return new()
        {
            NotificationUrl = Url(options, "notification_url"),
            NotificationMethod = method,
            RedirectUrl = Url(options, "redirect_url"),
            CancelUrl = Url(options, "cancel_url"),
            CloseWindow = options.Choice("close_window"),
        };
    }

    /// <summary>Of an account only its end is kept, and nothing of a card.</summary>
    public static Payer? Payer(Fields info, Payer customer)
    {
        var account = info.Text("account_id", MaxTextLength).Value
            ?? info.Text("account_holder_iban", MaxTextLength).Value ?? info.Text("bank_account", MaxTextLength).Value;
        var payer = customer with
        {
            Birthday = info.Text("birthday", MaxTextLength).Value ?? customer.Birthday,
            Gender = info.Text("gender", MaxTextLength).Value ?? customer.Gender,
            AccountHolderName = info.Text("account_holder_name", MaxTextLength).Value,
            AccountId = account is null ? null : "***" + (account.Length > ShownDigits ? account[^ShownDigits..] : ""),
            IssuerId = info.Text("issuer_id", MaxTextLength).Value,
        };
        return payer == new Payer() ? null : payer;
    }

    private static string? Url(Fields options, string name)
    {
        var text = options.Text(name, MaxUrlLength).Value;
        if (text is not null && !IsUrl(text))
            options.Fail(name, "must be a URL of http or https");
        return text;
    }

    private static bool IsUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp);
}
