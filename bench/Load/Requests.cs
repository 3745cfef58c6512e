using System.Globalization;
using System.Text;

namespace OrderGrains.Bench.Load;

/// <summary>The bytes of the requests: orders are named <c>bench-0000001</c> and so on, so that a request is patched in place.</summary>
internal static class Requests
{
    private const string Credentials = "api_key: demo-key\r\nX-Api-Key: demo-key\r\n";

    public static string OrderId(int order) => string.Create(CultureInfo.InvariantCulture, $"bench-{order:D7}");

    public static byte[] Get(string path) => Bytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n{Credentials}\r\n");

    public static byte[] Post(string path, string body) => WithBody("POST", path, "", body);

    public static byte[] Patch(string path, string key, string body) => WithBody("PATCH", path, $"Idempotency-Key: {key}\r\n", body);

    /// <summary>An update without a key that asks each time for the same.</summary>
    public static byte[] Repeat(int order) => WithBody(
        "PATCH",
        $"/orders/{OrderId(order)}",
        "",
        $$"""
        {"id":"{{OrderId(order)}}","status":"shipped","tracktrace_code":"3SMSP0000000000000","tracktrace_url":"http://tracktrace-url.com/",
        "carrier":"MSP Logistics","ship_date":"01-01-1911","reason":"Fulfilled by warehouse","invoice_id":"AB12345",
        "invoice_url":"http://mspinvoice-AB12345.com","po_number":""}
        """);

    private static byte[] WithBody(string method, string path, string headers, string body) => Bytes(
        $"{method} {path} HTTP/1.1\r\nHost: localhost\r\n{Credentials}{headers}"
        + $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    private static byte[] Bytes(string request) => Encoding.UTF8.GetBytes(request);
}
