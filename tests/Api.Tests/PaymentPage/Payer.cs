using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using OrderGrains.Api.Tests.Support;

namespace OrderGrains.Api.Tests.PaymentPage;

/// <summary>A customer on the payment page, with a browser that keeps cookies and goes where it is sent to only when told.</summary>
public sealed class Payer(Service service) : IDisposable
{
    private readonly HttpClient _client = service.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>Opens the page.</summary>
    public Task<HttpResponseMessage> Open(string url) => _client.GetAsync(new Uri(url));

    /// <summary>Opens the page and presses the button of this value.</summary>
    public async Task<HttpResponseMessage> Choose(string url, string choice, params (string Name, string Value)[] fields)
    {
        using var opened = await Open(url);
        var page = await opened.Content.ReadAsStringAsync();
        Assert.True(opened.StatusCode == HttpStatusCode.OK, page);
        var field = Regex.Match(page, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\">");
        var form = fields.ToDictionary(one => one.Name, one => one.Value);
        form[field.Groups[1].Value] = WebUtility.HtmlDecode(field.Groups[2].Value);
        form["choice"] = choice;
        return await Send(url, form);
    }

    /// <summary>Sends a form with the cookies there are.</summary>
    public async Task<HttpResponseMessage> Send(string url, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        return await _client.PostAsync(new Uri(url), form);
    }

    public void Dispose() => _client.Dispose();
}
