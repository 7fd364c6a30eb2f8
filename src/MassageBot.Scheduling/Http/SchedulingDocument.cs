using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace MassageBot.Scheduling.Http;

/// <summary>The OpenAPI document: this endpoint's routes only, whatever else the process serves.</summary>
internal static class SchedulingDocument
{
    private static readonly HashSet<string> Required = ["service", "minutes", "Idempotency-Key"];

    private static readonly Dictionary<string, JsonSchemaType> Types = new()
    {
        ["minutes"] = JsonSchemaType.Integer,
        ["extraMinutes"] = JsonSchemaType.Integer,
        ["limit"] = JsonSchemaType.Integer,
        ["firstVisit"] = JsonSchemaType.Boolean,
    };

    /// <summary>Serves the document. It holds no secret and needs no key.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet($"/openapi/{SchedulingRoutes.Document}.json", WriteAsync).ExcludeFromDescription();

    private static async Task WriteAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var provider = http.RequestServices.GetRequiredKeyedService<IOpenApiDocumentProvider>(SchedulingRoutes.Document);
        var document = await provider.GetOpenApiDocumentAsync(cancellationToken).ConfigureAwait(false);
        http.Response.ContentType = "application/json";
        var json = await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellationToken).ConfigureAwait(false);
        await http.Response.WriteAsync(json, cancellationToken).ConfigureAwait(false);
    }

    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = route => route.GroupName == SchedulingRoutes.Document;
        options.AddDocumentTransformer((document, _, _) =>
        {
            Introduce(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, _, _) =>
        {
            DescribeParameters(operation);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            DescribeType(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
    }

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Scheduling",
            Version = "1",
            Description = "Services, availability, holds and appointments. Errors are RFC 9457 problems with stable types.",
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
    }

    // The query is bound as text, so that mistakes in it are answered as problems; the document tells what the text must be.
    private static void DescribeParameters(OpenApiOperation operation)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            if (parameter.In == ParameterLocation.Query)
            {
                parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            }

            parameter.Required |= Required.Contains(parameter.Name!);
            if (Types.TryGetValue(parameter.Name!, out var type) && parameter.Schema is OpenApiSchema schema)
            {
                schema.Type = type;
            }
        }
    }

    // The host's own JSON options would also take numbers as text and know no instants; this endpoint's do otherwise.
    private static void DescribeType(OpenApiSchema schema, Type type)
    {
        if ((Nullable.GetUnderlyingType(type) ?? type) == typeof(DateTimeOffset))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.String, "date-time");
        }

        if (schema.Type is { } kinds && kinds.HasFlag(JsonSchemaType.Integer))
        {
            (schema.Type, schema.Pattern) = (kinds & ~JsonSchemaType.String, null);
        }
    }
}
