namespace MassageBot.Host;

/// <summary>
/// Settings that are files of one folder, each named like its setting (<c>DirectLine__Secret</c>): what an environment shows to whoever may look at
/// a process, a file shows to its reader alone. The folder is named as systemd names the one of a service's credentials; a container mounts one.
/// </summary>
internal static class SecretFiles
{
    private const string Folder = "CREDENTIALS_DIRECTORY";

    public static IConfigurationBuilder AddSecretFiles(this IConfigurationBuilder settings) =>
        Environment.GetEnvironmentVariable(Folder) is { Length: > 0 } folder ? settings.AddKeyPerFile(Path.GetFullPath(folder), optional: true) : settings;
}
