using System.Globalization;
using System.Xml.Linq;
using OrderGrains.Demo;
using OrderGrains.Merchants;
using OrderGrains.Storage.Clustering;

namespace OrderGrains.Silo.Diagnosis;

/// <summary>Who could get in that should not.</summary>
internal static class CredentialChecks
{
    private const string SealKeys = "Set OrderGrains:Credentials:KeyCertificate (docs/security.md).";

    public static async Task<IEnumerable<Finding>> TokenKeys(Subject subject, CancellationToken cancellationToken) =>
        OfKeys(await Keys(subject, cancellationToken), subject);

    public static async Task<IEnumerable<Finding>> Demo(Subject subject, CancellationToken cancellationToken)
    {
        if (subject.Options.Demo == true)
        {
            const string Text = "The demonstration is on: everybody knows its credentials.";
            return [subject.IsProduction ? Finding.Warning(Text, "Take OrderGrains:Demo out of the settings.") : Finding.Ok(Text)];
        }

        var schemas = await subject.Store.Schemas(cancellationToken);
        IReadOnlyList<CredentialState> stored = schemas.Any(schema => schema is { Name: "grains", Version: > 0 })
            ? await subject.Store.States<CredentialState>(KnownCredentials.State, KnownCredentials.Keys, cancellationToken)
            : [];
        return OfDemo([.. stored.Select(state => state.Credential).OfType<Credential>()], subject);
    }

    internal static IEnumerable<Finding> OfDemo(IReadOnlyList<Credential> stored, Subject subject)
    {
        var open = stored.Where(credential => credential.IsOpen(subject.Time.GetUtcNow())).ToList();
        foreach (var known in open)
        {
            var text = $"Everybody knows the credential {known.Id}, and it is let in.";
            var advice = $"credential revoke --merchant {known.Merchant} --id {known.Id}";
            yield return subject.IsProduction ? Finding.Failure(text, advice) : Finding.Warning(text, advice);
        }

        if (open.Count == 0)
            yield return Finding.Ok("None of the demonstration's credentials is let in.");
    }

    internal static IEnumerable<Finding> OfKeys(IReadOnlyCollection<XElement> keys, Subject subject)
    {
        var open = keys.Count(key => key.Descendants("masterKey").Any()).ToString(CultureInfo.InvariantCulture);
        var all = keys.Count.ToString(CultureInfo.InvariantCulture);
        if (subject.Options.Credentials.KeyCertificate is null)
        {
            const string Text = "The keys that seal access tokens are not encrypted where they are kept.";
            yield return subject.IsProduction ? Finding.Warning(Text, SealKeys) : Finding.Ok(Text);
        }
        else if (open != "0")
        {
            yield return Finding.Warning(
                $"{open} of {all} keys that seal access tokens were made before the certificate was set, and are not encrypted.",
                "Delete them, and restart; clients fetch new tokens.");
        }
        else
        {
            yield return Finding.Ok("The keys that seal access tokens are encrypted where they are kept.");
        }
    }

    private static async Task<IReadOnlyCollection<XElement>> Keys(Subject subject, CancellationToken cancellationToken)
    {
        if (!subject.HasFolder)
            return subject.HasDatabase ? await PostgresKeyRepository.Look(subject.Options.Database!, cancellationToken) : [];
        var folder = Path.Combine(subject.Options.DataDirectory, "keys");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.xml").Select(file => XElement.Load(file))] : [];
    }
}
