import { Client, type Pool } from 'pg';
import type { Configuration } from '../config/settings.ts';
import { StartRefusal } from '../config/start-refusal.ts';
import type { Database } from '../ports/database.ts';
import type { Log } from '../ports/ports.ts';
import { connect, type DatabasePlace } from './connection.ts';
import { roleName } from './embedded/cluster.ts';
import { openDataFolder } from './embedded/data-folder.ts';
import { type EmbeddedConnection, openEmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { checkServer } from './server-version.ts';

export interface OpenDatabase {
  readonly database: Database;
  /** A replica where one is configured, else the same. */
  readonly readDatabase: Database;
  /** The connections behind `database`, for libraries that speak SQL themselves. */
  readonly pool: Pool;
  readonly kind: 'embedded' | 'external';
  readonly version: string;
  /** The data folder, for the embedded database. */
  readonly folder: string | null;
  /** True when another process had started the embedded server. */
  readonly joined: boolean;
  close(): Promise<void>;
}

/**
 * Opens the database that the settings name: an external PostgreSQL, or the embedded one, started or joined.
 * @throws StartRefusal with one sentence when it cannot be used
 */
export async function openDatabase(
  configuration: Configuration,
  installation: string,
  log: Log,
): Promise<OpenDatabase> {
  const { place, closeServer, folder, joined } = await openServer(configuration, installation);
  const main = connect(place, configuration.databaseConnections, log);
  const replica =
    configuration.databaseReplicaUrl === null
      ? main
      : connect(
          { connectionString: configuration.databaseReplicaUrl },
          configuration.databaseConnections,
          log,
        );
  const close = async () => {
    await main.close();
    if (replica !== main) await replica.close();
    await closeServer();
  };
  try {
    const { version } = await checkServer(main.database);
    if (replica !== main) await checkServer(replica.database);
    return {
      database: main.database,
      readDatabase: replica.database,
      pool: main.pool,
      kind: folder === null ? 'external' : 'embedded',
      version,
      folder,
      joined,
      close,
    };
  } catch (error) {
    await close();
    throw explain(error);
  }
}

async function openServer(configuration: Configuration, installation: string) {
  if (configuration.databaseUrl !== null) {
    const place: DatabasePlace = { connectionString: configuration.databaseUrl };
    return { place, closeServer: async () => {}, folder: null, joined: false };
  }
  const data = openDataFolder(configuration.data, installation);
  const server = await openEmbeddedPostgres(data, installation);
  try {
    await createDatabase(server.connection);
  } catch (error) {
    await server.close();
    throw error;
  }
  const place: DatabasePlace = { ...server.connection, database: roleName };
  return { place, closeServer: () => server.close(), folder: data.path, joined: server.joined };
}

/** Creates Cap17's database in a new cluster. */
async function createDatabase(connection: EmbeddedConnection): Promise<void> {
  const client = new Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [roleName]);
    if (rowCount === 0) await client.query(`create database ${roleName}`);
  } catch (error) {
    // Another process created it at the same moment.
    if (!/^(42P04|23505)$/.test((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}

/** An external server that cannot be reached or refuses us is the surroundings' matter, not a fault of ours. */
function explain(error: unknown): unknown {
  if (error instanceof StartRefusal || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const isSurroundings =
    'syscall' in error || /^(28|3D|08|57P|53)/.test(code) || /timeout|terminated|SSL/.test(error.message);
  if (!isSurroundings) return error;
  return new StartRefusal('start.database-unreachable', {
    fr: `La base de données ne répond pas (${error.message || code}). Vérifiez DATABASE_URL et le serveur PostgreSQL.`,
    en: `The database does not answer (${error.message || code}). Check DATABASE_URL and the PostgreSQL server.`,
  });
}
