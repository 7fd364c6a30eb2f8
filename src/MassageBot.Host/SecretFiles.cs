using MassageBot.Host.Verbs;

namespace MassageBot.Host;

/// <summary>
/// Settings that are files of one folder, each named like its setting (<c>DirectLine__Secret</c>): what an environment shows to whoever may look at
/// a process, a file shows to its reader alone. The folder is named as systemd names the one of a service's credentials; a container mounts one.
/// </summary>
internal static class SecretFiles
{
    private const string Folder = "CREDENTIALS_DIRECTORY";

    /// <exception cref="VerbRefused">The folder that is named, or a file in it, cannot be read.</exception>
    public static IConfigurationBuilder AddSecretFiles(this IConfigurationBuilder settings) =>
        Environment.GetEnvironmentVariable(Folder) is { Length: > 0 } named ? Add(settings, Path.GetFullPath(named)) : settings;

    internal static IConfigurationBuilder Add(IConfigurationBuilder settings, string folder)
    {
        try
        {
            // A builder that is built later reads later: what cannot be read is told here either way.
            _ = new ConfigurationBuilder().AddKeyPerFile(folder, optional: false).Build();
            return settings.AddKeyPerFile(folder, optional: false);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new VerbRefused($"{Folder} names {folder}, which is not there or holds what this user may not read: see to it, or take the variable away.");
        }
    }
}
