using MassageBot.Core.Content;
using Microsoft.Extensions.DependencyInjection.Extensions;

using MassageBot.Host.Storage;

namespace MassageBot.Host.Content;

public static class ClinicContentRegistration
{
    /// <summary>
    /// Registers <see cref="IContentSource"/> over the folder <c>dialogs</c> of the content root, read and checked before the first visitor
    /// and again whenever a file is saved.
    /// </summary>
    /// <exception cref="ContentRefusedException">When the host starts: something has to be put right first.</exception>
    public static IHostApplicationBuilder AddClinicContent(this IHostApplicationBuilder builder)
    {
        var folder = Path.Combine(builder.Environment.ContentRootPath, "dialogs");
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services => new ContentSource(
            folder, services.GetRequiredService<DataFolders>().Models, services.GetRequiredService<ILogger<ContentSource>>()));
        builder.Services.AddSingleton<IContentSource>(services => services.GetRequiredService<ContentSource>());
        builder.Services.AddHostedService(services => ActivatorUtilities.CreateInstance<ContentWatch>(services, folder));
        return builder;
    }
}
